export declare const pagePolicy: string;
export declare const headerPolicy: string;
